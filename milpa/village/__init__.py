"""A demo village: the cast, and neighbours with months of plausible history."""
