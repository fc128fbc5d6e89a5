/**
 * Stands in for `electron` in unit tests: electron-store asks for it and does without. Nothing else may; what needs
 * Electron is proven end to end.
 */
export default {};
