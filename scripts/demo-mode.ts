// Imported first by `npm start`: React and the settings read these when they are loaded.
process.env.NODE_ENV = 'production'
process.env.DEMO = '1'
