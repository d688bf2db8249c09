"""The page Danh mục dự án: every project in one table, found, narrowed, grouped, added up and copied."""
