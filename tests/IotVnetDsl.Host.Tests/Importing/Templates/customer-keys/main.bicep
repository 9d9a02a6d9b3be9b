// Storage under a key of its owner's, which an identity of its own unwraps; the vault is reached privately.
param location string = resourceGroup().location
param allowedSubnet string = 'workload'

#disable-next-line no-loc-expr-outside-params
var suffix = substring(uniqueString(resourceGroup().id, resourceGroup().location), 0, 8)
var cryptoUser = 'e147488a-f6f5-4113-8e2d-b22465e65bf6'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2018-11-30' = {
  name: 'id-encryption'
  location: location
}

resource network 'Microsoft.Network/virtualNetworks@2022-05-01' = {
  name: 'vnet-keys'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.90.0.0/24'
      ]
    }
    subnets: [
      {
        name: allowedSubnet
        properties: {
          addressPrefix: '10.90.0.0/25'
          serviceEndpoints: [
            {
              service: 'Microsoft.Storage'
            }
            {
              service: 'Microsoft.KeyVault'
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: '10.90.0.128/26'
        }
      }
    ]
  }

  resource workload 'subnets' existing = {
    name: allowedSubnet
  }
}

resource vault 'Microsoft.KeyVault/vaults@2022-07-01' = {
  name: 'kv-${suffix}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'premium'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 30
    enablePurgeProtection: true
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Deny'
      virtualNetworkRules: [
        {
          id: network::workload.id
        }
      ]
    }
  }

  resource key 'keys' = {
    name: 'storage'
    properties: {
      kty: 'RSA'
      keySize: 3072
      keyOps: [
        'wrapKey'
        'unwrapKey'
      ]
    }
  }
}

resource unwraps 'Microsoft.Authorization/roleAssignments@2020-10-01-preview' = {
  name: guid(vault.id, identity.id, cryptoUser)
  scope: vault
  properties: {
    roleDefinitionId: resourceId('Microsoft.Authorization/roleDefinitions', cryptoUser)
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource account 'Microsoft.Storage/storageAccounts@2022-05-01' = {
  name: 'keyed${suffix}'
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    encryption: {
      identity: {
        userAssignedIdentity: identity.id
      }
      keySource: 'Microsoft.Keyvault'
      keyvaultproperties: {
        keyname: vault::key.name
        keyvaulturi: endsWith(vault.properties.vaultUri, '/') ? substring(vault.properties.vaultUri, 0, length(vault.properties.vaultUri) - 1) : vault.properties.vaultUri
      }
      services: {
        blob: {
          enabled: true
          keyType: 'Account'
        }
        file: {
          enabled: true
          keyType: 'Account'
        }
      }
    }
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Deny'
      virtualNetworkRules: [
        {
          id: network::workload.id
          action: 'Allow'
        }
      ]
      resourceAccessRules: [
        {
          tenantId: subscription().tenantId
          resourceId: resourceId('Microsoft.Devices/IotHubs', '*')
        }
      ]
    }
  }
  dependsOn: [
    unwraps
  ]
}

resource vaultEndpoint 'Microsoft.Network/privateEndpoints@2022-05-01' = {
  name: 'pe-vault'
  location: location
  properties: {
    subnet: {
      id: network.properties.subnets[1].id
    }
    ipConfigurations: [
      {
        name: 'fixed'
        properties: {
          groupId: 'vault'
          memberName: 'default'
          privateIPAddress: cidrHost('10.90.0.128/26', 20)
        }
      }
    ]
    privateLinkServiceConnections: [
      {
        name: 'vault'
        properties: {
          privateLinkServiceId: vault.id
          groupIds: [
            'vault'
          ]
        }
      }
    ]
  }

  resource zones 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: 'vault'
          properties: {
            privateDnsZoneId: zone.id
          }
        }
      ]
    }
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: 'privatelink.vaultcore.azure.net'
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: 'keys'
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: {
        id: network.id
      }
    }
  }
}

output keyUri string = vault::key.properties.keyUri
output vaultHost string = '${vault.name}${environment().suffixes.keyvaultDns}'
