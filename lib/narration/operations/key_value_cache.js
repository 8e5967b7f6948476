// The context vectors on the page do not change with what the reader does.
kinds.key_value_cache = {
  sign: (index) => [",", ",", "·", "+"][index], compute: asCarried,
  explain: notWorkedOut,
};
