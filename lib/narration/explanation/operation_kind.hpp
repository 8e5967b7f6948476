#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "narration/explanation/number.hpp"

namespace attn {

/// What is known of a kind of operation: its name, which entries of the
/// operands one number was made from, and how that is told. A kind is one of
/// three sorts; none can be made that lacks a part. What a page does with it
/// is in the script of the same name.
class OperationKind {
 public:
  using MadeFrom = Places (*)(const Number&);
  using Tell = std::string (*)(const Number&, int precision);

  /// Numbers that are computed. `arithmetic` writes out how: "1·2 + 3·4 =
  /// 14.0000"; it returns nothing where there is nothing to write out.
  static constexpr OperationKind computed(std::string_view name,
                                          MadeFrom made_from,
                                          Tell arithmetic) {
    return {name, Sort::computed, made_from, arithmetic};
  }

  /// Numbers that are taken as they are from elsewhere: `made_from` is one
  /// place of one entry.
  static constexpr OperationKind moved(std::string_view name,
                                       MadeFrom made_from) {
    return {name, Sort::moved, made_from, nullptr};
  }

  /// Numbers that no arithmetic in one line explains: `words` says in words
  /// where one comes from.
  static constexpr OperationKind told(std::string_view name,
                                      MadeFrom made_from, Tell words) {
    return {name, Sort::told, made_from, words};
  }

  // No part may be missing.
  static OperationKind computed(std::string_view, std::nullptr_t,
                                Tell) = delete;
  static OperationKind computed(std::string_view, MadeFrom,
                                std::nullptr_t) = delete;
  static OperationKind moved(std::string_view, std::nullptr_t) = delete;
  static OperationKind told(std::string_view, std::nullptr_t, Tell) = delete;
  static OperationKind told(std::string_view, MadeFrom,
                            std::nullptr_t) = delete;

  /// The same kind, which is written with this sign between its operands, as
  /// "·" for a product.
  constexpr OperationKind written(std::string_view sign) const {
    OperationKind kind = *this;
    kind.sign_ = sign;
    return kind;
  }

  /// The same kind, of whose kept numbers a page is handed those of this
  /// name, to compute with.
  constexpr OperationKind handing_on(std::string_view kept) const {
    OperationKind kind = *this;
    kind.handed_on_ = kept;
    return kind;
  }

  std::string_view name() const { return name_; }  // in JSON
  std::string_view sign() const { return sign_; }  // empty: as a function
  bool computes() const { return sort_ == Sort::computed; }
  bool moves() const { return sort_ == Sort::moved; }
  std::string_view handed_on() const { return handed_on_; }  // or empty

  /// The entries of the operands that the number was made from, in the order
  /// of the operands.
  Places made_from(const Number& number) const { return made_from_(number); }

  /// The arithmetic of the number. Empty if it was not computed, or is none
  /// that a float holds.
  std::string work_out(const Number& number, int precision) const;

  /// How the number came about, in one line: its arithmetic, else words.
  std::string explain(const Number& number, int precision) const;

 private:
  enum class Sort { computed, moved, told };

  constexpr OperationKind(std::string_view name, Sort sort, MadeFrom places,
                          Tell tell)
      : name_(name), sort_(sort), made_from_(places), tell_(tell) {}

  std::string_view name_;
  Sort sort_;
  MadeFrom made_from_;
  Tell tell_;
  std::string_view sign_;
  std::string_view handed_on_;
};

/// For kinds whose numbers come from no other result.
Places made_from_nothing(const Number& number);

/// For kinds that work entry by entry: the same place of each operand.
Places made_from_same_place(const Number& number);

/// The same place of the first operand, and the one number of the second if
/// there is one.
Places made_from_entry_and_number(const Number& number);

/// For kinds that work row by row: the row of the first operand.
Places made_from_row(const Number& number);

/// For products: the row of the first operand, and of the column of the
/// second as many entries as that has.
Places made_from_row_and_column(const Number& number);

/// All of each operand.
Places made_from_all(const Number& number);

/// The number as a table of its result shows it.
std::string shown_text(const Number& number, int precision);

/// "0.2333 was computed from inputs, row journey; W_query, column 0": for
/// what takes too many steps to be written out.
std::string computed_text(const Number& number, int precision);

/// How a number was counted, which the operation says: "3·768 = 2304".
std::string counted_text(const Number& number, int precision);

/// "3 > 2" for a key that comes after its query, "2 ≤ 3" for one that does
/// not: both counted from 1.
std::string key_and_query_text(const Number& number);

/// All kinds, in the order of narration/operations/operations.hpp.
const std::vector<const OperationKind*>& all_kinds();

}  // namespace attn
