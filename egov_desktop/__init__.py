"""An offline register of a province's e-Government projects, for the secretariat of its steering committee."""

__version__ = "0.4.0"
