kinds.maximum = {
  sign: comma,
  compute: ({ sizes }, ...operands) =>
    tensorOf(sizes, () =>
      Math.max(...operands.flatMap(({ values }) => [...values])),
    ),
};
