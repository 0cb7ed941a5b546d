"""What is remembered of each part for the rules over a whole bank: small, picklable records, made in the workers."""
