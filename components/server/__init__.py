"""The ASGI side: routes, headers, warm-up."""
