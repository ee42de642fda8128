/** Say on the terminal what happens next: `node test/support/say.ts "…"`. */
console.log(`\n▸ ${process.argv.slice(2).join(' ')}\n`);
