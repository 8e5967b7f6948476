#include "grading/trials/results.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace attn {
namespace {

constexpr std::string_view first_line = "attn results 1\n";
constexpr unsigned char outcome_mark = 'o';
constexpr unsigned char end_mark = 'e';

// More than any exercise needs.
constexpr std::uint64_t most_bytes = std::uint64_t{64} << 20U;
constexpr std::uint64_t longest_text = 4096;
constexpr std::uint64_t most_outputs = 64;
constexpr std::uint64_t most_axes = 4;
constexpr std::uint64_t most_places = 64;

std::string bytes_of(std::uint64_t number) {
  std::string bytes(sizeof number, '\0');
  std::memcpy(bytes.data(), &number, sizeof number);
  return bytes;
}

std::string bytes_of(const std::string& text) {
  return bytes_of(text.size()) + text;
}

std::string bytes_of(const Output& output) {
  std::string bytes = bytes_of(output.name);
  bytes += bytes_of(static_cast<std::uint64_t>(output.kind));
  bytes += bytes_of(output.count);
  bytes += bytes_of(output.value.rank());
  for (const std::size_t size : output.value.shape()) {
    bytes += bytes_of(size);
  }
  const std::vector<float>& values = output.value.values();
  std::string numbers(values.size() * sizeof(float), '\0');
  if (!values.empty()) {
    std::memcpy(numbers.data(), values.data(), numbers.size());
  }
  return bytes + numbers;
}

std::string bytes_of(const Outcome& outcome) {
  std::string bytes = bytes_of(static_cast<std::uint64_t>(outcome.ending));
  bytes += bytes_of(outcome.thrown) + bytes_of(outcome.error);
  bytes += bytes_of(outcome.thrown_at.size());
  for (const std::uintptr_t call : outcome.thrown_at) bytes += bytes_of(call);
  bytes += bytes_of(outcome.outputs.size());
  for (const Output& output : outcome.outputs) bytes += bytes_of(output);
  return bytes;
}

// Takes things off the front of a text; throws std::runtime_error if it does
// not hold them.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool is_at_end() const { return rest_.empty(); }

  std::string_view take(std::uint64_t count) {
    if (count > rest_.size()) throw std::runtime_error("it ends too early");
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  std::uint64_t number(const char* what, std::uint64_t most) {
    std::uint64_t found = 0;
    std::memcpy(&found, take(sizeof found).data(), sizeof found);
    if (found > most) {
      throw std::runtime_error(
          fmt::format("{} {}, at most {} are possible", found, what, most));
    }
    return found;
  }

  std::string text() {
    return std::string(take(number("letters", longest_text)));
  }

  std::vector<float> floats(std::uint64_t count) {
    if (count > rest_.size()) throw std::runtime_error("it ends too early");
    const std::string_view bytes = take(count * sizeof(float));
    std::vector<float> values(count);
    if (count > 0) std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
  }

 private:
  std::string_view rest_;
};

Output read_output(Reader& reader) {
  std::string name = reader.text();
  const auto kind = static_cast<OutputKind>(
      reader.number("kinds", static_cast<std::uint64_t>(OutputKind::input)));
  const std::uint64_t counted = reader.number("counted", UINT64_MAX);
  Shape shape(reader.number("axes", most_axes));
  std::uint64_t count = 1;
  for (std::size_t& size : shape) {
    size = reader.number("numbers on an axis", most_bytes);
    count *= size;
    if (count > most_bytes) throw std::runtime_error("it ends too early");
  }
  Tensor value(std::move(shape), reader.floats(count));
  return {std::move(name), std::move(value), {}, kind, counted};
}

Outcome read_outcome(Reader& reader) {
  Outcome outcome;
  outcome.ending = static_cast<Ending>(reader.number(
      "endings", static_cast<std::uint64_t>(Ending::out_of_memory)));
  outcome.thrown = reader.text();
  outcome.error = reader.text();
  outcome.thrown_at.resize(reader.number("calls", most_places));
  for (std::uintptr_t& call : outcome.thrown_at) {
    call = reader.number("as a place", UINTPTR_MAX);
  }
  const std::uint64_t outputs = reader.number("outputs", most_outputs);
  for (std::uint64_t i = 0; i < outputs; ++i) {
    outcome.outputs.push_back(read_output(reader));
  }
  return outcome;
}

// The second pass comes from the last probe to the first.
void put_in_order(std::vector<Outcome>& second, std::size_t probes) {
  if (second.size() != probes) return;  // it was not finished
  std::vector<Outcome> ordered(std::make_move_iterator(second.rbegin()),
                               std::make_move_iterator(second.rend()));
  second = std::move(ordered);
}

void read_all(Reader& reader, std::size_t probes, Results& results) {
  if (reader.take(first_line.size()) != first_line) {
    throw std::runtime_error("it does not begin as results do");
  }
  while (!reader.is_at_end()) {
    const auto mark = static_cast<unsigned char>(reader.take(1)[0]);
    if (mark == outcome_mark) {
      const bool first = results.outcomes[0].size() < probes;
      std::vector<Outcome>& pass = results.outcomes[first ? 0 : 1];
      if (pass.size() == probes) throw std::runtime_error("it has too many");
      pass.push_back(read_outcome(reader));
    } else if (mark == end_mark) {
      results.forked = reader.number("forks", 1) == 1;
      results.process =
          static_cast<long>(reader.number("as a process", INT32_MAX));
      results.complete = results.outcomes[1].size() == probes;
      return;
    } else {
      throw std::runtime_error("it holds something else than results");
    }
  }
}

}  // namespace

ResultsWriter::ResultsWriter(const std::filesystem::path& file)
    : stream_(std::fopen(file.c_str(), "wbe")) {
  if (stream_ == nullptr) {
    throw std::runtime_error("--results=" + file.string() +
                             ": the file cannot be written");
  }
  std::fwrite(first_line.data(), 1, first_line.size(), stream_);
  std::fflush(stream_);
}

ResultsWriter::~ResultsWriter() {
  if (stream_ != nullptr) std::fclose(stream_);
}

void ResultsWriter::write(const Outcome& outcome) {
  const std::string bytes = bytes_of(outcome);
  std::fputc(outcome_mark, stream_);
  std::fwrite(bytes.data(), 1, bytes.size(), stream_);
  std::fflush(stream_);
}

void ResultsWriter::finish(bool forked) {
  const std::string bytes = bytes_of(std::uint64_t{forked}) +
                            bytes_of(static_cast<std::uint64_t>(getpid()));
  std::fputc(end_mark, stream_);
  std::fwrite(bytes.data(), 1, bytes.size(), stream_);
  const bool failed = std::ferror(stream_) != 0;
  if (std::fclose(std::exchange(stream_, nullptr)) != 0 || failed) {
    throw std::runtime_error("--results: the file cannot be written");
  }
}

Results read_results(const std::filesystem::path& file, std::size_t probes) {
  Results results;
  try {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error) throw std::runtime_error("there is no such file");
    if (size > most_bytes) throw std::runtime_error("it is too large");
    std::ifstream stream(file, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(stream), {});
    Reader reader(text);
    read_all(reader, probes, results);
  } catch (const std::exception& error) {
    results.fault = error.what();
  }
  put_in_order(results.outcomes[1], probes);
  return results;
}

}  // namespace attn
