namespace solution {}
