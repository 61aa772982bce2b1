// Imported first by `npm run serve`: React and the settings read this when they are loaded.
process.env.NODE_ENV = 'production'
