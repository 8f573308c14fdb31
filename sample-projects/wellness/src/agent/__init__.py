"""The assistant: conversations, messages, vouchers."""
