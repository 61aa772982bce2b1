// `npm run rebuild-reports`: makes the sums that reports read anew from the recorded attempts.
import { rebuildSums } from '#app/assessment/report-sums.server.ts'
import { openDatabase } from '#db/connection.ts'
import { readDatabasePath } from './prepare/settings.ts'

const db = openDatabase(readDatabasePath())
rebuildSums(db)
db.$client.close()
console.log('The sums of reports are those of the attempts.')
