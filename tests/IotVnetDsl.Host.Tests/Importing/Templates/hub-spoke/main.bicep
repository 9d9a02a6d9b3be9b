// A network in the middle, spokes around it by loops, private endpoints in the first spoke.
import { named } from './names.bicep'

param location string = resourceGroup().location
param space string = '10.40.0.0/16'

@minValue(1)
@maxValue(4)
param spokes int = 3

param tags object = {
  workload: 'telemetry'
}

var allTags = union(tags, {
  deployedBy: 'bicep'
})
var spokeNames = [for index in range(0, spokes): named('vnet', 'spoke${index + 1}')]
var zones = [
  'privatelink.azure-devices.net'
  #disable-next-line no-hardcoded-env-urls
  'privatelink.servicebus.windows.net'
  'privatelink.blob.${environment().suffixes.storage}'
]
var everyNetwork = concat([named('vnet', 'hub')], spokeNames)
var links = flatten(map(zones, zone => map(everyNetwork, network => {
  zone: zone
  network: network
})))

resource securityGroup 'Microsoft.Network/networkSecurityGroups@2023-11-01' = {
  name: named('nsg', 'endpoints')
  location: location
  tags: allTags
  properties: {
    securityRules: [
      {
        name: 'AllowMqttInbound'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: 'VirtualNetwork'
          destinationPortRanges: [
            '443'
            '8883'
          ]
        }
      }
      {
        name: 'DenyInternetInbound'
        properties: {
          priority: 4096
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource hubNetwork 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: named('vnet', 'hub')
  location: location
  tags: allTags
  properties: {
    addressSpace: {
      addressPrefixes: [
        cidrSubnet(space, 20, 0)
      ]
    }
    subnets: [
      {
        name: 'GatewaySubnet'
        properties: {
          addressPrefix: cidrSubnet(cidrSubnet(space, 20, 0), 26, 0)
        }
      }
      {
        name: 'snet-shared'
        properties: {
          addressPrefix: cidrSubnet(cidrSubnet(space, 20, 0), 24, 1)
        }
      }
    ]
  }
}

module spoke 'spoke.bicep' = [for (name, index) in spokeNames: {
  name: 'spoke-${index}'
  params: {
    name: name
    location: location
    tags: allTags
    space: cidrSubnet(space, 20, index + 1)
    securityGroupId: securityGroup.id
    hubNetworkName: hubNetwork.name
  }
}]

@batchSize(1)
resource toSpokes 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2023-11-01' = [for (name, index) in spokeNames: {
  parent: hubNetwork
  name: 'to-${name}'
  properties: {
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: false
    allowGatewayTransit: false
    useRemoteGateways: false
    remoteVirtualNetwork: {
      id: spoke[index].outputs.id
    }
  }
}]

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = [for name in zones: {
  name: name
  location: 'global'
  tags: allTags
}]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = [for item in links: {
  name: '${item.zone}/link-${item.network}'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: resourceId('Microsoft.Network/virtualNetworks', item.network)
    }
  }
  dependsOn: [
    zone
    hubNetwork
    spoke
  ]
}]

resource hub 'Microsoft.Devices/IotHubs@2023-06-30' = {
  name: named('iot', uniqueString(resourceGroup().id))
  location: location
  tags: allTags
  sku: {
    name: 'S1'
    capacity: 1
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    publicNetworkAccess: 'Disabled'
    minTlsVersion: '1.2'
  }
}

resource account 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: 'st${uniqueString(resourceGroup().id, 'archive')}'
  location: location
  tags: allTags
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Disabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Deny'
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'

    resource telemetry 'containers' = {
      name: 'telemetry'
    }
  }
}

module endpoints 'endpoint.bicep' = [for target in items({
  hub: {
    id: hub.id
    group: 'iotHub'
    zones: take(zones, 2)
  }
  storage: {
    id: account.id
    group: 'blob'
    zones: skip(zones, 2)
  }
}): {
  name: 'endpoint-${target.key}'
  params: {
    name: named('pe', target.key)
    location: location
    tags: allTags
    subnetId: spoke[0].outputs.endpointSubnetId
    target: target.value
  }
  dependsOn: [
    zone
  ]
}]

output networks array = [for index in range(0, spokes): {
  name: spokeNames[index]
  space: spoke[index].outputs.space
}]
output endpointAddresses array = [for index in range(0, 2): endpoints[index].outputs.name]
