import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { AsFound } from './as-found.ts';
import { DomainRunner } from './domain-runner.ts';

/** What .stryker.config.json names. */
export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'domain', DomainRunner),
  declareClassPlugin(PluginKind.Reporter, 'as-found', AsFound),
];
