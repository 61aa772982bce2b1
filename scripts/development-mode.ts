// Imported first by `npm run dev`: React and the settings read these when they are loaded.
process.env.NODE_ENV = 'development'
process.env.DEMO = '1'
