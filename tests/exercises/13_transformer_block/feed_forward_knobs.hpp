// What can be chosen wrongly in the exercise feed_forward.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/rows.hpp"

namespace graded {

// Where the GELU stands.
enum class Where {
  between,
  nowhere,
  after_both,
  before_both,
  after_each,
  before_and_between,
  bias_alone,
  before_bias,
  added
};
enum class Bend { gelu, relu, erf, silu, tanh, sigmoid, twice };
enum class Layers {
  right,
  exchanged,
  down_forgotten,
  up_forgotten,
  up_for_down,
  down_for_up,
  up_not_transposed,
  down_not_transposed
};
enum class Bias {
  right,
  forgotten,
  subtracted,
  twice,
  first,
  not_repeated,
  each_column
};
using attn::Rows;
enum class After { nothing, shortcut, turned_round, mean };

struct Knobs {
  Where where = Where::between;
  Bend bend = Bend::gelu;
  Layers layers = Layers::right;
  Bias up_bias = Bias::right;
  Bias down_bias = Bias::right;
  bool biases_exchanged = false;
  Rows rows = Rows::all;
  After after = After::nothing;
  bool by_products = false;  // and not by Linear::forward
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"where the GELU stands",
     {
         {"gelu_forgotten",
          "There is no GELU. The two layers do then what one could do whose "
          "weight is the product of both.",
          "What stands between the two layers?",
          [](Knobs& k) { k.where = Where::nowhere; }},
         {"gelu_after_both",
          "The GELU came after both layers. It stands between them.",
          "Which of the two layers is the GELU's result given to?",
          [](Knobs& k) { k.where = Where::after_both; }},
         {"gelu_before_both",
          "The GELU came before both layers. It stands between them.",
          "Which of the two layers makes what the GELU is taken of?",
          [](Knobs& k) { k.where = Where::before_both; }},
         {"gelu_after_each",
          "A GELU came after each of the layers. The last step is the second "
          "layer, whose result may be as negative as it likes.",
          "How often does gelu stand in the formula?",
          [](Knobs& k) { k.where = Where::after_each; }},
         {"gelu_before_each",
          "A GELU came before each of the layers. x goes into the first one "
          "as it is.",
          "How often does gelu stand in the formula?",
          [](Knobs& k) { k.where = Where::before_and_between; }},
         {"gelu_of_the_bias_alone",
          "The GELU was taken of the bias of up, and not of the sum that it "
          "is in.",
          "What stands within the brackets behind gelu?",
          [](Knobs& k) { k.where = Where::bias_alone; }},
         {"up_bias_after_the_gelu",
          "The bias of up was added after the GELU. It is part of what is "
          "bent.",
          "What stands within the brackets behind gelu?",
          [](Knobs& k) { k.where = Where::before_bias; }},
         {"hidden_features_added",
          "The hidden features were added to their GELU. It takes their "
          "place.",
          "What does the second layer get?",
          [](Knobs& k) { k.where = Where::added; }},
     }},
    {"what bends",
     {
         {"relu", "A ReLU bends here, which lets nothing negative through.",
          "What is the GELU of -1?", [](Knobs& k) { k.bend = Bend::relu; }},
         {"erf_for_tanh",
          "The GELU is the exact one, with erf. GPT-2's has a tanh.",
          "Which function stands in GPT-2's GELU?",
          [](Knobs& k) { k.bend = Bend::erf; }},
         {"silu", "x sigmoid(x) bends here, which is called SiLU.",
          "Which function stands between the layers?",
          [](Knobs& k) { k.bend = Bend::silu; }},
         {"tanh_for_gelu",
          "A tanh bends here. It stands within a GELU, and is none.",
          "What is the GELU of 100?", [](Knobs& k) { k.bend = Bend::tanh; }},
         {"sigmoid_for_gelu", "A sigmoid bends here.",
          "What is the GELU of 100?",
          [](Knobs& k) { k.bend = Bend::sigmoid; }},
         {"gelu_twice", "The GELU was taken twice.",
          "How often does gelu stand in the formula?",
          [](Knobs& k) { k.bend = Bend::twice; }},
     }},
    {"the layers",
     {
         {"layers_exchanged",
          "down came first and up second, which fits only if h equals d.",
          "Which of the two layers takes d features?",
          [](Knobs& k) { k.layers = Layers::exchanged; }},
         {"down_forgotten",
          "What came back is the GELU of the hidden features: the second "
          "layer is missing.",
          "How wide is your result?",
          [](Knobs& k) { k.layers = Layers::down_forgotten; }},
         {"up_forgotten",
          "The first layer is missing, and x went into the second, which "
          "fits only if h equals d.",
          "What makes the hidden features?",
          [](Knobs& k) { k.layers = Layers::up_forgotten; }},
         {"up_for_down",
          "The way down went by W_up, as if both layers shared one weight.",
          "Which weight leads from h features to d?",
          [](Knobs& k) { k.layers = Layers::up_for_down; }},
         {"down_for_up",
          "The way up went by W_down, as if both layers shared one weight.",
          "Which weight leads from d features to h?",
          [](Knobs& k) { k.layers = Layers::down_for_up; }},
         {"up_not_transposed",
          "W_up was not transposed, which fits only if h equals d and then "
          "gives other numbers.",
          "Which shapes meet in your first product, and which should?",
          [](Knobs& k) { k.layers = Layers::up_not_transposed; }},
         {"down_not_transposed",
          "W_down was not transposed, which fits only if h equals d and then "
          "gives other numbers.",
          "Which shapes meet in your second product, and which should?",
          [](Knobs& k) { k.layers = Layers::down_not_transposed; }},
     }},
    {"the bias of up",
     {
         {"up_bias_forgotten", "The bias of up was forgotten.",
          "What is added to x W_upᵀ?",
          [](Knobs& k) { k.up_bias = Bias::forgotten; }},
         {"up_bias_subtracted", "The bias of up was subtracted.",
          "Which sign has b_up in the formula?",
          [](Knobs& k) { k.up_bias = Bias::subtracted; }},
         {"up_bias_twice",
          "The bias of up was added twice. Linear::forward adds it already.",
          "Which of your lines adds b_up?",
          [](Knobs& k) { k.up_bias = Bias::twice; }},
         {"first_up_bias_for_all",
          "The first number of b_up was added to all hidden features.",
          "Which number of b_up belongs to hidden feature j?",
          [](Knobs& k) { k.up_bias = Bias::first; }},
         {"up_bias_not_repeated",
          "b_up is one row and the matrix has one for each token, and "
          "Armadillo does not repeat the row by itself as PyTorch does.",
          "Which of Armadillo's functions does something to each row?",
          [](Knobs& k) { k.up_bias = Bias::not_repeated; }},
         {"up_bias_to_each_column",
          "b_up, which is a row, was given to each_col().",
          "Does a bias lie along a row or along a column?",
          [](Knobs& k) { k.up_bias = Bias::each_column; }},
     }},
    {"the bias of down",
     {
         {"down_bias_forgotten", "The bias of down was forgotten.",
          "What is the last summand of the formula?",
          [](Knobs& k) { k.down_bias = Bias::forgotten; }},
         {"down_bias_subtracted", "The bias of down was subtracted.",
          "Which sign has b_down in the formula?",
          [](Knobs& k) { k.down_bias = Bias::subtracted; }},
         {"down_bias_twice",
          "The bias of down was added twice. Linear::forward adds it "
          "already.",
          "Which of your lines adds b_down?",
          [](Knobs& k) { k.down_bias = Bias::twice; }},
         {"first_down_bias_for_all",
          "The first number of b_down was added to all features.",
          "Which number of b_down belongs to feature i?",
          [](Knobs& k) { k.down_bias = Bias::first; }},
         {"down_bias_not_repeated",
          "b_down is one row and the matrix has one for each token, and "
          "Armadillo does not repeat the row by itself as PyTorch does.",
          "Which of Armadillo's functions does something to each row?",
          [](Knobs& k) { k.down_bias = Bias::not_repeated; }},
         {"down_bias_to_each_column",
          "b_down, which is a row, was given to each_col().",
          "Does a bias lie along a row or along a column?",
          [](Knobs& k) { k.down_bias = Bias::each_column; }},
     }},
    {"which bias belongs to which layer",
     {
         {"biases_exchanged",
          "The biases were taken for each other, which fits only if h equals "
          "d.",
          "How many numbers has the bias of up?",
          [](Knobs& k) { k.biases_exchanged = true; }},
     }},
    {"which tokens there are",
     {
         {"first_token_alone",
          "Only the first token went through the network, and the rows of "
          "the others are 0.",
          "At which row does your loop end?",
          [](Knobs& k) { k.rows = Rows::first_alone; }},
         attn::index_too_large<Knobs>(),
         attn::last_left_at_0<Knobs>("token"),
         attn::first_left_at_0<Knobs>("token"),
     }},
    {"what follows",
     {
         {"shortcut_added",
          "x was added to the result. The way around the network is the "
          "transformer block's.",
          "Which summands has the formula?",
          [](Knobs& k) { k.after = After::shortcut; }},
         {"result_turned_round", "The result is transposed.",
          "What does a row of your result belong to?",
          [](Knobs& k) { k.after = After::turned_round; }},
         {"divided_by_h", "The result was divided by h.",
          "Which steps does the formula have?",
          [](Knobs& k) { k.after = After::mean; }},
     }},
};

}  // namespace graded
