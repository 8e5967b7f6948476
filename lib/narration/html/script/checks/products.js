// Checks of products, to what rounding allows.

// Of X W, with a bias or without one, as the result was made.
function boundsOfProduct(name) {
  const [a, b, bias] = operandsNow(name);
  return layerBounds(exactBounds(a), transposedOf(b), bias);
}

// A B once more, each sum from its other end.
function productFromTheEnd(a, b, bias) {
  const matrices = Math.max(a.matrices, b.matrices);
  return tensorOf({ matrices, rows: a.rows, columns: b.columns }, (m, r, c) => {
    let sum = 0;
    for (let k = a.columns; k-- > 0; ) sum += at(a, m, r, k) * at(b, m, k, c);
    return bias ? sum + at(bias, 0, 0, c) : sum;
  });
}

tests.added_from_the_end = ({ of }, product) =>
  areWithin(product, productFromTheEnd(...operandsNow(of[0])), boundsOfProduct(of[0]));

tests.is_symmetric = ({ of }, product) =>
  areWithin(product, transposedOf(product), boundsOfProduct(of[0]));

tests.row_by_itself = ({ of }, row) => {
  const [a, b] = operandsNow(of[1]);
  const itsOwn = rowIn(a, chosenQuery());
  return areWithin(
    row,
    productFromTheEnd(itsOwn, b),
    productBounds(exactBounds(itsOwn), exactBounds(b)),
  );
};

tests.query_row_equals = ({ of }, product, row) => {
  const { size, error } = boundsOfProduct(of[0]);
  const query = chosenQuery();
  return areWithin(rowIn(product, query), row, {
    size: rowIn(size, query),
    error: rowIn(error, query),
  });
};

tests.query_row_is_mixed = (_, contexts, row, x) => {
  const query = chosenQuery();
  const given = exactBounds(x);
  const scale = state.temperature;
  const bounds = attentionBounds(exactBounds(rowIn(x, query)), given, given, { scale });
  return tellSomething(bounds) ? areWithin(rowIn(contexts, query), row, bounds) : null;
};

// X M Xᵀ, where M was made of two matrices, and A of both their products.
tests.map_gives = ({ of }, map, x, scores) => {
  const [toQueries, fromKeys] = operandsNow(of[0]);
  const given = exactBounds(x);
  const turned = transposedBounds(given);
  const ofMap = productBounds(exactBounds(toQueries), exactBounds(fromKeys));
  const bounds = productBounds(productBounds(given, ofMap), turned);
  const ofScores = productBounds(
    productBounds(given, exactBounds(toQueries)),
    productBounds(exactBounds(fromKeys), turned),
  );
  const error = eachNumber(bounds.error, (lost, i) => lost + ofScores.error.values[i]);
  const product = productOf(productOf(x, map), transposedOf(x));
  return areWithin(product, scores, { error });
};

tests.makes = (_, weight, x, made, bias) =>
  areWithin(
    productFromTheEnd(x, weight, bias),
    made,
    layerBounds(exactBounds(x), transposedOf(weight), bias),
  );
