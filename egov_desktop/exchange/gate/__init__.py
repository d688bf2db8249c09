"""The gate through which every foreign file passes before anything in it is read as data."""
