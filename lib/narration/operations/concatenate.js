kinds.concatenate = {
  sign: comma,
  compute({ sizes }, ...parts) {
    const width = parts[0].columns;
    return tensorOf(sizes, (m, r, c) =>
      at(parts[Math.floor(c / width)], m, r, c % width),
    );
  },
};
