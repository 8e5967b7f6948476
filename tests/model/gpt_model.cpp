#include "model/gpt_model.hpp"

#include "agreement.hpp"
#include "training/adamw.hpp"
#include "training/cross_entropy.hpp"

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(gpt_model)

namespace {

using attn::GptModel;

attn::GptConfig config_of(const golden::Case& expected) {
  return {.vocab_size = expected.size("vocab_size"),
          .context_length = expected.size("context_length"),
          .emb_dim = expected.size("emb_dim"),
          .n_heads = expected.size("n_heads"),
          .n_layers = expected.size("n_layers"),
          .drop_rate = expected.number("drop_rate"),
          .qkv_bias = expected.flag("qkv_bias"),
          .tied = expected.flag("tied")};
}

arma::umat ids_of(const golden::Case& expected) {
  return arma::conv_to<arma::umat>::from(expected.matrix("ids"));
}

constexpr attn::GptConfig sizes = {.vocab_size = 13,
                                   .context_length = 8,
                                   .emb_dim = 10,
                                   .n_heads = 5,
                                   .n_layers = 2};

GptModel model_in_evaluation(const attn::GptConfig& config = sizes) {
  GptModel model(config, attn::Generator(3));
  model.eval();
  return model;
}

}  // namespace

BOOST_AUTO_TEST_CASE(forward_is_pytorchs) {
  for (const golden::Case& expected : golden::cases("gpt_model")) {
    GptModel model(config_of(expected), attn::Generator(expected.seed()));
    check::values_agree(model.parameters(), expected, check::closely);
    check::Recording trace;
    model.forward(ids_of(expected), &trace);
    check::steps_agree(trace, expected);
  }
}

BOOST_AUTO_TEST_CASE(backward_is_pytorchs) {
  for (const golden::Case& expected : golden::cases("gpt_model")) {
    GptModel model(config_of(expected), attn::Generator(expected.seed()));
    GptModel::Kept kept;
    BOOST_TEST(check::agrees(model.forward_keeping(ids_of(expected), kept),
                             expected.tensor("step.logits")));
    model.backward(expected.batch("grad_logits"), kept);
    check::gradients_agree(model.parameters(), expected);
  }
}

BOOST_AUTO_TEST_CASE(parameters_come_in_pytorchs_order) {
  attn::GptConfig config = sizes;
  config.n_layers = 1;
  GptModel model = model_in_evaluation(config);
  std::vector<std::string> names;
  for (const attn::Parameter& parameter : model.parameters()) {
    names.push_back(parameter.name);
  }
  const std::vector<std::string> expected = {
      "tok_emb.weight",
      "pos_emb.weight",
      "trf_blocks.0.att.W_query.weight",
      "trf_blocks.0.att.W_key.weight",
      "trf_blocks.0.att.W_value.weight",
      "trf_blocks.0.att.out_proj.weight",
      "trf_blocks.0.att.out_proj.bias",
      "trf_blocks.0.ff.layers.0.weight",
      "trf_blocks.0.ff.layers.0.bias",
      "trf_blocks.0.ff.layers.2.weight",
      "trf_blocks.0.ff.layers.2.bias",
      "trf_blocks.0.norm1.scale",
      "trf_blocks.0.norm1.shift",
      "trf_blocks.0.norm2.scale",
      "trf_blocks.0.norm2.shift",
      "final_norm.scale",
      "final_norm.shift",
      "out_head.weight"};
  BOOST_TEST(names == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_trace_receives_every_gradient_on_the_way) {
  GptModel model = model_in_evaluation();
  GptModel::Kept kept;
  const arma::fcube logits = model.forward_keeping({{1, 2, 3}}, kept);
  check::Recording trace;
  model.backward(logits, kept, &trace);
  BOOST_TEST(trace["grad.embeddings"].shape() == (attn::Shape{1, 3, 10}));
  BOOST_TEST(trace["grad.final_norm"].shape() == (attn::Shape{1, 3, 10}));
  BOOST_TEST(trace["trf_blocks.1.grad.ff"].shape() ==
             (attn::Shape{1, 3, 10}));
}

BOOST_AUTO_TEST_CASE(tied_weights_are_one) {
  attn::GptConfig config = sizes;
  config.tied = true;
  GptModel model = model_in_evaluation(config);
  BOOST_TEST(!model.out_head.has_value());
  const arma::fcube before = model.forward({{1, 2}});
  model.tok_emb.weight.row(7) *= 2.0F;
  const arma::fcube after = model.forward({{1, 2}});
  BOOST_TEST(after(1, 7, 0) == 2.0F * before(1, 7, 0));
  BOOST_TEST(after(1, 6, 0) == before(1, 6, 0));
}

BOOST_AUTO_TEST_CASE(dropout_is_for_training_alone) {
  attn::GptConfig config = sizes;
  config.drop_rate = 0.5;
  GptModel model(config, attn::Generator(3));
  const arma::umat ids = {{1, 2, 3, 4}};
  BOOST_TEST(!attn::agree(model.forward(ids), model.forward(ids)));
  model.eval();
  BOOST_TEST(
      check::agrees(model.forward(ids), model.forward(ids), check::exactly));
  model.train();
  BOOST_TEST(!attn::agree(model.forward(ids), model.forward(ids)));
}

BOOST_AUTO_TEST_CASE(a_later_id_changes_no_earlier_logit) {
  const GptModel model = model_in_evaluation();
  const arma::fcube before = model.forward({{1, 2, 3, 4}});
  const arma::fcube after = model.forward({{1, 2, 9, 4}});
  BOOST_TEST(check::agrees(arma::fcube(after.rows(0, 1)),
                           arma::fcube(before.rows(0, 1)), check::exactly));
  BOOST_TEST(!attn::agree(arma::fcube(after.rows(3, 3)),
                          arma::fcube(before.rows(3, 3))));
}

BOOST_AUTO_TEST_CASE(a_batchs_gradient_is_the_sum_of_its_texts) {
  GptModel both = model_in_evaluation();
  GptModel apart = model_in_evaluation();
  const arma::umat ids = {{1, 2, 3}, {3, 3, 5}};
  const arma::fcube direction = check::drawn(3, 13, 2, 1);
  GptModel::Kept kept;
  both.forward_keeping(ids, kept);
  both.backward(direction, kept);
  for (std::size_t b = 0; b < 2; ++b) {
    arma::fcube one(3, 13, 1);
    one.slice(0) = direction.slice(b);
    apart.forward_keeping(arma::umat(ids.row(b)), kept);
    apart.backward(one, kept);
  }
  const auto expected = apart.parameters();
  for (std::size_t i = 0; i < expected.size(); ++i) {
    BOOST_TEST_CONTEXT(expected[i].name) {
      BOOST_TEST(check::agrees(*both.parameters()[i].gradient,
                               *expected[i].gradient));
    }
  }
}

BOOST_AUTO_TEST_CASE(it_learns_what_follows) {
  GptModel model = model_in_evaluation();
  attn::AdamW optimizer(model.parameters(), {.learning_rate = 0.02});
  const arma::umat ids = {{1, 2, 3, 4, 5, 6}};
  const arma::ivec next = {2, 3, 4, 5, 6, 7};
  float loss = 0.0F;
  for (int step = 0; step < 40; ++step) {
    optimizer.zero_grad();
    GptModel::Kept kept;
    const arma::fcube logits = model.forward_keeping(ids, kept);
    loss = attn::cross_entropy(logits.slice(0), next);
    arma::fcube grad(arma::size(logits));
    grad.slice(0) = attn::cross_entropy_backward(logits.slice(0), next);
    model.backward(grad, kept);
    optimizer.step();
  }
  BOOST_TEST(loss < 0.05F);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_throws) {
  const GptModel model = model_in_evaluation();
  BOOST_TEST(check::says(check::thrown<attn::ShapeError>([&] {
                           model.forward(arma::umat(2, 9, arma::fill::zeros));
                         }),
                         {"GptModel", "ids (2, 9", "context_length", "8"}));
  BOOST_TEST(check::says(
      check::thrown<attn::ShapeError>([&] { model.forward(arma::umat()); }),
      {"GptModel", "ids", "there must be an id"}));
  BOOST_TEST(check::says(check::thrown<attn::ValueError>([&] {
                           model.forward({{1, 13}});
                         }),
                         {"holds id 13", "from 0 to 12"}));
  attn::GptConfig config = sizes;
  config.n_heads = 3;
  check::thrown<attn::ShapeError>(
      [&] { GptModel(config, attn::Generator(1)); });
  config = sizes;
  config.n_layers = 0;
  check::thrown<attn::ValueError>(
      [&] { GptModel(config, attn::Generator(1)); });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
