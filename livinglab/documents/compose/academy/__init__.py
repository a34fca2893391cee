"""Papers of an academy: certificates, learning records and the list of who came."""
