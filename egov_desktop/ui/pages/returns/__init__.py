"""The page Theo dõi nộp báo cáo: which office has answered for which period, and who is still missing."""
