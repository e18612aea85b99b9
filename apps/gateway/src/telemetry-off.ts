/** The gateway package starts an exporter in its constructor unless told not to; this is imported before it. */
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
