/** A module that is not shared with the page's other scripts, for what it does when it loads. */
declare module '*.ts?copy' {}
