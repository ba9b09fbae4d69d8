// Stands in for a list of country names: the figures name countries by code.
export const COUNTRIES = [];
export const createLookup = () => ({ lookupAlpha3: () => undefined });
