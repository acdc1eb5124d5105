"""Working without a network: the device store, the sync protocol and the service worker; knows no house."""
