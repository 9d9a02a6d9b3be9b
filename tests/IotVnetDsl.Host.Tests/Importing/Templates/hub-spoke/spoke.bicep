param name string
param location string
param tags object
param space string
param securityGroupId string
param hubNetworkName string

resource hubNetwork 'Microsoft.Network/virtualNetworks@2023-11-01' existing = {
  name: hubNetworkName
}

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        space
      ]
    }
    subnets: [for (subnet, index) in [
      'snet-endpoints'
      'snet-workload'
    ]: {
      name: subnet
      properties: {
        addressPrefix: cidrSubnet(space, 24, index)
        networkSecurityGroup: {
          id: securityGroupId
        }
        privateEndpointNetworkPolicies: subnet == 'snet-endpoints' ? 'Disabled' : 'Enabled'
      }
    }]
  }

  resource endpoints 'subnets' existing = {
    name: 'snet-endpoints'
  }

  resource toHub 'virtualNetworkPeerings' = {
    name: 'to-hub'
    properties: {
      allowVirtualNetworkAccess: true
      allowForwardedTraffic: true
      remoteVirtualNetwork: {
        id: hubNetwork.id
      }
    }
  }
}

output id string = network.id
output space string = network.properties.addressSpace.addressPrefixes[0]
output endpointSubnetId string = network::endpoints.id
