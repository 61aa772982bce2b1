// `npm run format`: puts every file into the one format, and mends what the linter can mend safely.
import { runProcess } from './processes.ts'

const BIOME = 'node_modules/@biomejs/biome/bin/biome'
const { code } = await runProcess(
	process.execPath,
	[BIOME, 'check', '--write', '--config-path=scripts/biome.json', '.'],
	{
		onText: (text) => process.stdout.write(text),
	},
)
process.exitCode = code
