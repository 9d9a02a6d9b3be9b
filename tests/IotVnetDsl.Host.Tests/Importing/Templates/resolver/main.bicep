// Names both ways between a plant's own servers and Azure.
param location string = resourceGroup().location
param space string = '10.7.0.0/24'
param forwarded object = {
  plant: {
    domain: 'plant.contoso.com.'
    servers: [
      '192.168.10.4'
      '192.168.10.5'
    ]
  }
  office: {
    domain: 'office.contoso.com.'
    servers: [
      '192.168.20.4'
    ]
  }
}

var delegation = [
  {
    name: 'Microsoft.Network.dnsResolvers'
    properties: {
      serviceName: 'Microsoft.Network/dnsResolvers'
    }
  }
]

resource network 'Microsoft.Network/virtualNetworks@2022-01-01' = {
  name: 'vnet-resolver'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        space
      ]
    }
    enableDdosProtection: false
    subnets: [for (name, index) in ['snet-inbound', 'snet-outbound']: {
      name: name
      properties: {
        addressPrefix: cidrSubnet(space, 28, index)
        delegations: delegation
      }
    }]
  }
}

resource resolver 'Microsoft.Network/dnsResolvers@2022-07-01' = {
  name: 'dnspr-plant'
  location: location
  properties: {
    virtualNetwork: {
      id: network.id
    }
  }

  resource inbound 'inboundEndpoints' = {
    name: 'in'
    location: location
    properties: {
      ipConfigurations: [
        {
          privateIpAllocationMethod: 'Static'
          privateIpAddress: cidrHost(cidrSubnet(space, 28, 0), 3)
          subnet: {
            id: '${network.id}/subnets/snet-inbound'
          }
        }
      ]
    }
  }

  resource outbound 'outboundEndpoints' = {
    name: 'out'
    location: location
    properties: {
      subnet: {
        id: network.properties.subnets[1].id
      }
    }
  }
}

resource ruleset 'Microsoft.Network/dnsForwardingRulesets@2022-07-01' = {
  name: 'dnsfrs-plant'
  location: location
  properties: {
    dnsResolverOutboundEndpoints: [
      {
        id: resolver::outbound.id
      }
    ]
  }
}

resource rule 'Microsoft.Network/dnsForwardingRulesets/forwardingRules@2022-07-01' = [for item in items(forwarded): {
  parent: ruleset
  name: item.key
  properties: {
    domainName: item.value.domain
    forwardingRuleState: 'Enabled'
    targetDnsServers: map(item.value.servers, server => {
      ipAddress: server
      port: 53
    })
  }
}]

resource link 'Microsoft.Network/dnsForwardingRulesets/virtualNetworkLinks@2022-07-01' = {
  parent: ruleset
  name: 'link-${network.name}'
  properties: {
    virtualNetwork: {
      id: network.id
    }
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: 'plant.azure.contoso.com'
  location: 'global'
}

resource record 'Microsoft.Network/privateDnsZones/A@2020-06-01' = {
  parent: zone
  name: 'broker'
  properties: {
    ttl: 300
    aRecords: [
      {
        ipv4Address: cidrHost(space, 99)
      }
    ]
  }
}

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: uniqueString(network.id)
  location: 'global'
  properties: {
    registrationEnabled: true
    virtualNetwork: {
      id: network.id
    }
  }
}

output inboundAddress string = resolver::inbound.properties.ipConfigurations[0].privateIpAddress
output usable string = parseCidr(space).lastUsable
