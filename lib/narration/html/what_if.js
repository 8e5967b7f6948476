// what_if
