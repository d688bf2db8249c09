"""What people say in judgement: ratings, effectiveness, demands, proposed projects, an owner's own word."""
