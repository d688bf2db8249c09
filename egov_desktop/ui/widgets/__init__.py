"""The parts from which pages are made: words, notices, figures, bars, inputs and dialogs."""
