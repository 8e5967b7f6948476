/// The commands of the learning loop. Each returns the exit status and throws
/// WrongUsage for a name that there is not.
#pragma once

#include <cstddef>
#include <string>

namespace attn::tool {

/// `attn`: chapters and exercises with what is done, and what to do next.
int show_list();
std::string list_message();

/// `attn task NAME`: the task, and which file to edit.
int show_task(const std::string& name);
std::string task_message(const std::string& name, std::size_t width);

/// `attn hint NAME`: one hint more than the last time.
int show_hint(const std::string& name);

/// The next hint at `width` columns, which is then remembered as shown.
std::string hint_message(const std::string& name, std::size_t width);

/// `attn solution NAME`: the reference solution with its explanation, once
/// the exercise is passed; before that only to who gives up, which is
/// remembered.
int show_solution(const std::string& name, bool give_up);

/// `attn start FOLDER`: a place of the learner's own, outside of the
/// tutorial, with every exercise and a command `attn` that works on it. What
/// is there already stays as it is. Throws WrongUsage for a folder of the
/// tutorial.
int start_folder(const std::string& folder);

/// `attn reset NAME`: the stub as it was given out. What the learner wrote is
/// kept under .attn/backups/.
int reset_exercise(const std::string& name);

}  // namespace attn::tool
