"""The page Đánh giá dự án: every project in three voices, the sides behind them, and why."""
