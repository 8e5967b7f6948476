// How wide a head is, the operation does not say.
kinds.multi_head_attention_wrapper = {
  sign: comma,
  compute: asCarried,
  explain: notWorkedOut,
};
