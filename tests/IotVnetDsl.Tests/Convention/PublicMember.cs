using System.Reflection;
using IotVnetDsl.Convention;

namespace IotVnetDsl.Tests.Convention;

/// <summary>Holds a type of the library to the convention: plain data, or an attribute that says what the member means.</summary>
internal static class PublicMember
{
    private static readonly Type[] Scalars =
        [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(decimal), typeof(double), typeof(TimeSpan)];

    /// <summary>What is wrong with a type, a sentence each.</summary>
    public static IEnumerable<string> Violations(Type type)
    {
        if (type.IsEnum || type.IsSubclassOf(typeof(Attribute)) || IsSequence(type) || type == typeof(ValueList))
            return [];
        if (!Library.IsRecord(type))
            return [$"{type.Name} is not a record"];
        return
        [
            .. type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(field => $"{Library.Display(field)} is a field"),
            .. type.GetConstructors().SelectMany(constructor => OfConstructor(constructor, type)),
            .. Library.Properties(type).SelectMany(OfProperty),
            .. Library.Methods(type).Where(method => !IsMarked(method)).Select(method => $"{Library.Display(method)} means nothing to the convention"),
        ];
    }

    private static IEnumerable<string> OfConstructor(ConstructorInfo constructor, Type type)
    {
        foreach (var parameter in constructor.GetParameters().Where(parameter => !Library.IsCallerInformation(parameter)))
        {
            if (Library.PropertyOf(parameter, type)?.PropertyType != parameter.ParameterType)
                yield return $"{type.Name}({parameter.Name}) is no property";
        }
    }

    private static IEnumerable<string> OfProperty(PropertyInfo property)
    {
        if (IsMarked(property))
            yield break;
        if (property.GetMethod is { IsStatic: true })
            yield return $"{Library.Display(property)} means nothing to the convention";
        else if (!IsValue(property.PropertyType))
            yield return $"{Library.Display(property)} has a type that the graph does not know";
        else if (!IsData(property))
            yield return $"{Library.Display(property)} is not plain data";
    }

    /// <summary>Exactly one of the attributes, on the kind of member that it is for.</summary>
    private static bool IsMarked(MemberInfo member)
    {
        var isStatic = member is PropertyInfo property ? property.GetMethod!.IsStatic : ((MethodInfo)member).IsStatic;
        bool[] marks =
        [
            member is PropertyInfo && isStatic && member.IsDefined(typeof(GraphValueAttribute)),
            isStatic && member.IsDefined(typeof(GraphMemberAttribute)),
            member is MethodInfo && isStatic && member.IsDefined(typeof(GraphFactoryAttribute)),
            !isStatic && member.IsDefined(typeof(GraphReferenceAttribute)),
            member is MethodInfo { Name: "op_Implicit" } && member.IsDefined(typeof(GraphConversionAttribute)),
        ];
        return marks.Count(mark => mark) == 1;
    }

    /// <summary>Set once where the record is made; what the user's topologies and modules override is read, references are made by us.</summary>
    private static bool IsData(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
            : property.DeclaringType == typeof(ResourceReference) || property.GetMethod!.IsVirtual;

    private static bool IsValue(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return Scalars.Contains(type) || type.IsEnum || Library.IsRecord(type) || (IsSequence(type) && IsValue(type.GenericTypeArguments[0]));
    }

    private static bool IsSequence(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);
}
