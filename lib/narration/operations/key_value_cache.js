// The weights of the module are not on the page.
kinds.key_value_cache = { sign: comma, compute: asCarried };
