"""The bar over the table: conditions, kept views, order, grouping and columns."""
