"""Inputs: where a value is typed, chosen or ticked. They share one way of speaking, see `base.Input`."""
