// Nothing but the precompiled header: built with the project, it is ready
// when the first exercise is saved.
