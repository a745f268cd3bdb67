//! The Node door to Tenure: JSON in, JSON out
