/** Whether this build prints itself as PDF, which only `npm run pdf` asks for. */
export const hasPdfs = process.env['HANDBOOK_PDF'] === 'yes';
