//! The Python door to Tenure: live dataclasses in, live dataclasses out
