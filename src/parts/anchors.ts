/** Where on the Portfolio the rows behind a number are. */
export const modelsAnchor = 'models';
