"""Chế độ chủ đầu tư: what an owner still has to confirm, fill in and sign before its report goes back."""
