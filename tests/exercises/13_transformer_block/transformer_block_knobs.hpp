// What can be chosen wrongly in the exercise transformer_block.
#pragma once

#include <vector>

#include "grading/models/model.hpp"

namespace graded {

// Where the norm of a half stands.
enum class Norm { before, forgotten, after, of_result, twice };
enum class Which { own, norm1, norm2, exchanged };
// What goes around a part.
enum class Around { sum, nothing, normed, x, twice, minus };
// What the feed forward network is made of.
enum class Given { sum, x, attention };
enum class Parts {
  right,
  ff_first,
  no_attention,
  no_ff,
  attention_twice,
  ff_twice
};
enum class Sequences { all, first_alone, without_last };
enum class After { nothing, without_x, norm2, halved };

struct Half {
  Norm norm = Norm::before;
  Around around = Around::sum;
};

struct Knobs {
  Half first;
  Half second;
  Which which = Which::own;
  Given given = Given::sum;
  Parts parts = Parts::right;
  Sequences sequences = Sequences::all;
  After after = After::nothing;
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"the norm of the first half",
     {
         {"norm1_after",
          "norm1 came after the sum of the first half. It comes before att.",
          "What does att get, and how large may it be?",
          [](Knobs& k) { k.first.norm = Norm::after; }},
         {"norm1_of_the_result",
          "norm1 worked on what att gave. It comes before att.",
          "What does att get, and how large may it be?",
          [](Knobs& k) { k.first.norm = Norm::of_result; }},
         {"norm1_forgotten", "att got x without a norm.",
          "What does att get, and how large may it be?",
          [](Knobs& k) { k.first.norm = Norm::forgotten; }},
         {"norm1_twice", "The norm before att was taken twice.",
          "How often does norm1 stand in the task?",
          [](Knobs& k) { k.first.norm = Norm::twice; }},
         {"norms_after",
          "The norms came after the sums, as in the first transformer, so "
          "that what goes around is normed with the rest. GPT-2's come "
          "before att and ff.",
          "What does your block return if att and ff give 0?",
          [](Knobs& k) { k.first.norm = k.second.norm = Norm::after; }},
         {"norms_of_the_results",
          "The norms worked on what att and ff gave. They come before these.",
          "What does att get, and how large may it be?",
          [](Knobs& k) { k.first.norm = k.second.norm = Norm::of_result; }},
     }},
    {"the norm of the second half",
     {
         {"norm2_after",
          "norm2 came after the sum of the second half. It comes before ff.",
          "What does ff get, and how large may it be?",
          [](Knobs& k) { k.second.norm = Norm::after; }},
         {"norm2_of_the_result",
          "norm2 worked on what ff gave. It comes before ff.",
          "What does ff get, and how large may it be?",
          [](Knobs& k) { k.second.norm = Norm::of_result; }},
         {"norm2_forgotten", "ff got its input without a norm.",
          "What does ff get, and how large may it be?",
          [](Knobs& k) { k.second.norm = Norm::forgotten; }},
         {"norm2_twice", "The norm before ff was taken twice.",
          "How often does norm2 stand in the task?",
          [](Knobs& k) { k.second.norm = Norm::twice; }},
     }},
    {"which norm is whose",
     {
         {"norm1_for_both",
          "norm1 served both halves. Each has its own scale and shift.",
          "How many norms has the block?",
          [](Knobs& k) { k.which = Which::norm1; }},
         {"norm2_for_both",
          "norm2 served both halves. Each has its own scale and shift.",
          "How many norms has the block?",
          [](Knobs& k) { k.which = Which::norm2; }},
         {"norms_exchanged", "The norms were taken for each other.",
          "Which of the norms belongs to att?",
          [](Knobs& k) { k.which = Which::exchanged; }},
     }},
    {"what goes around att",
     {
         {"shortcut1_forgotten",
          "Nothing went around att: x was not added to what it gives.",
          "What is added to what att gives?",
          [](Knobs& k) { k.first.around = Around::nothing; }},
         {"shortcut1_from_the_normed",
          "What was added to att's result is norm1 of x, and not x.",
          "What is added to what att gives?",
          [](Knobs& k) { k.first.around = Around::normed; }},
         {"shortcut1_twice", "x was added twice to what att gives.",
          "What is added to what att gives?",
          [](Knobs& k) { k.first.around = Around::twice; }},
         {"att_subtracted", "What att gives was subtracted.",
          "Which sign stands between x and att?",
          [](Knobs& k) { k.first.around = Around::minus; }},
         {"one_shortcut_around_both",
          "One shortcut went around both halves at once. Each half has its "
          "own.",
          "What is added to what att gives?",
          [](Knobs& k) {
            k.first.around = Around::nothing;
            k.second.around = Around::x;
          }},
         {"shortcuts_from_the_normed",
          "What went around had been normed: the shortcuts began behind the "
          "norms. They begin before them.",
          "What does your block return if att and ff give 0?",
          [](Knobs& k) {
            k.first.around = k.second.around = Around::normed;
          }},
     }},
    {"what goes around ff",
     {
         {"shortcut2_forgotten",
          "Nothing went around ff: the sum of the first half was not added "
          "to what it gives.",
          "What is added to what ff gives?",
          [](Knobs& k) { k.second.around = Around::nothing; }},
         {"shortcut2_from_the_normed",
          "What was added to ff's result is norm2 of the sum, and not the "
          "sum.",
          "What is added to what ff gives?",
          [](Knobs& k) { k.second.around = Around::normed; }},
         {"shortcut2_of_x",
          "x was added to what ff gives, and not the sum of the first half, "
          "so that what att gave is lost on the way around.",
          "Which x is meant in the second line of the task?",
          [](Knobs& k) { k.second.around = Around::x; }},
         {"shortcut2_twice",
          "The sum of the first half was added twice to what ff gives.",
          "What is added to what ff gives?",
          [](Knobs& k) { k.second.around = Around::twice; }},
         {"ff_subtracted", "What ff gives was subtracted.",
          "Which sign stands between x and ff?",
          [](Knobs& k) { k.second.around = Around::minus; }},
     }},
    {"what the second half is made of",
     {
         {"ff_of_x",
          "ff got the norm of the x that was given, beside att and not after "
          "it.",
          "Which x is meant in the second line of the task?",
          [](Knobs& k) { k.given = Given::x; }},
         {"ff_of_attention",
          "ff got the norm of what att gave alone, without what goes around "
          "it.",
          "Which x is meant in the second line of the task?",
          [](Knobs& k) { k.given = Given::attention; }},
     }},
    {"the parts",
     {
         {"ff_first",
          "The feed forward half came first and attention second. The other "
          "order gives other numbers.",
          "Which of the two lines of the task comes first?",
          [](Knobs& k) { k.parts = Parts::ff_first; }},
         {"att_forgotten",
          "There is no attention: the first half is missing.",
          "How many lines has the task's formula?",
          [](Knobs& k) { k.parts = Parts::no_attention; }},
         {"ff_forgotten",
          "There is no feed forward network: the second half is missing.",
          "How many lines has the task's formula?",
          [](Knobs& k) { k.parts = Parts::no_ff; }},
         {"att_for_ff",
          "Attention was called in the second half too, in place of ff.",
          "Which part belongs to norm2?",
          [](Knobs& k) { k.parts = Parts::attention_twice; }},
         {"ff_for_att",
          "ff was called in the first half too, in place of attention.",
          "Which part belongs to norm1?",
          [](Knobs& k) { k.parts = Parts::ff_twice; }},
     }},
    {"which sequences there are",
     {
         {"first_sequence_alone",
          "Only the first sequence of the batch was filled in, and the "
          "others are 0.",
          "At which sequence does your loop end?",
          [](Knobs& k) { k.sequences = Sequences::first_alone; }},
         {"last_sequence_left_out", "The last sequence was left at 0.",
          "At which sequence does your loop end?",
          [](Knobs& k) { k.sequences = Sequences::without_last; }},
     }},
    {"what follows",
     {
         {"x_subtracted",
          "x was subtracted in the end: what came back is what the block "
          "adds to it.",
          "What does your block return if att and ff give 0?",
          [](Knobs& k) { k.after = After::without_x; }},
         {"normed_in_the_end",
          "norm2 worked on the result once more. A model has one norm after "
          "its last block, which is not the block's.",
          "What is the last step of the task's formula?",
          [](Knobs& k) { k.after = After::norm2; }},
         {"halved", "The result was divided by 2.",
          "What does your block return if att and ff give 0?",
          [](Knobs& k) { k.after = After::halved; }},
     }},
};

}  // namespace graded
