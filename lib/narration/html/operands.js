// operands
