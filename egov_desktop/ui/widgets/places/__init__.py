"""Where the parts of a page stand when it has much room, and when it has little."""
